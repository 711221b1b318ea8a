import { expect, test } from 'vitest'
import { InitiativeState } from './initiative.enums.js'
import { actionsIn, leadsTo, type InitiativeAction, type State } from './initiative.states.js'

test('the table has a row for every state', () => {
  expect(Object.keys(actionsIn).sort()).toEqual(Object.values(InitiativeState).sort())
})

test('every state is reached from REGISTERED, and every action is possible somewhere', () => {
  const reached = new Set<State>(['REGISTERED'])
  const used = new Set<InitiativeAction>()
  for (const state of reached) {
    for (const action of actionsIn[state]) {
      used.add(action)
      for (const next of leadsTo[action]) reached.add(next)
    }
  }
  expect([...reached].sort()).toEqual(Object.keys(actionsIn).sort())
  expect([...used].sort()).toEqual(Object.keys(leadsTo).sort())
})
