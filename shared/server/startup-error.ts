/** A reason not to start. The message is one sentence for the person at the terminal: what is wrong, what to do. */
export class StartupError extends Error {
  override name = 'StartupError'
}
