import type { DossierState } from './dossier.entity.js'

/** What may happen to a dossier in each state; its proposals go on by themselves. */
export const dossierActions = {
  SENT: ['receiveDossier', 'attachStatement'],
  RECEIVED: ['attachStatement'],
} as const satisfies Record<DossierState, readonly string[]>
