import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allInOrder } from './all-in-order.js'

// Planted fault: Promise.all in its place throws the second error.

const failing = async (afterMs: number, message: string): Promise<never> => {
  await sleep(afterMs)
  throw new Error(message)
}

test('answers what each has answered, in their order', async () => {
  expect(await allInOrder([sleep(5, 'first'), Promise.resolve(2)])).toEqual(['first', 2])
})

test('throws the first error in this order, although that of one behind it comes earlier', async () => {
  const begun = [Promise.resolve(1), failing(10, 'number taken'), failing(0, 'transaction is aborted')]
  await expect(allInOrder(begun)).rejects.toThrow('number taken')
})
