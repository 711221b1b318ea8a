import { refuse } from '../errors/refusal.js'
import type { Viewer } from './viewer.js'

/** The organizations that are no more whose records of a group an organization of the viewer took over. */
export function predecessorsOf(viewer: Viewer, successorId: string, recordGroup: string): string[] {
  return (viewer.inheritances ?? [])
    .filter((one) => one.successorId === successorId && one.recordGroups.includes(recordGroup))
    .map((one) => one.organizationId)
}

/** The organizations of the viewer that took over records of a group from one that is no more. */
export function successorsOf(viewer: Viewer, predecessorId: string, recordGroup: string): string[] {
  return (viewer.inheritances ?? [])
    .filter((one) => one.organizationId === predecessorId && one.recordGroups.includes(recordGroup))
    .map((one) => one.successorId)
}

/** Refuses unless an organization took over a group of records from one that is no more. */
export function assertInherits(viewer: Viewer, fromId: string, toId: string, recordGroup: string): void {
  if (predecessorsOf(viewer, toId, recordGroup).includes(fromId)) return
  refuse('NOT_SUCCESSOR', { from: fromId, to: toId, group: recordGroup }, ['fromId'])
}
