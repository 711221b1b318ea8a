import { refuse } from '../errors/refusal.js'
import type { Viewer } from './viewer.js'

/** Refuses unless an organization took over a group of records from one that is no more. */
export function assertInherits(viewer: Viewer, fromId: string, toId: string, recordGroup: string): void {
  const isHeir = (viewer.inheritances ?? []).some(
    ({ organizationId, successorId, recordGroups }) =>
      organizationId === fromId && successorId === toId && recordGroups.includes(recordGroup),
  )
  if (!isHeir) refuse('NOT_SUCCESSOR', { from: fromId, to: toId, group: recordGroup }, ['fromId'])
}
