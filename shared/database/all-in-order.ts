/**
 * Waits for work that was begun without waiting for each other, so that its statements are on their way together: they
 * run one after another, in the order in which they were sent. Throws the first error in this order, once all have ended:
 * after a statement that failed those behind it fail too, and say nothing of the reason.
 */
export async function allInOrder<T extends readonly unknown[]>(
  begun: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const ended = await Promise.allSettled<unknown>(begun as readonly Promise<unknown>[])
  const values = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return values as unknown as T
}
