/** Loaded before a program that is measured: collects garbage and tells what memory is left, whenever its parent asks. */
process.on('message', () => {
  globalThis.gc?.()
  process.send!(process.memoryUsage())
})
process.channel?.unref()
