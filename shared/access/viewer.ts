/** What somebody may do for an organization (DESIGN §5). */
export const roles = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Acting for an organization in a role, today. */
export interface Appointment {
  organizationId: string
  role: Role
}

/**
 * Who is asking: a person with appointments, an API client with scopes, or the hub's own background work.
 * `now` is the instant of the request; every subgraph and every statement of one operation sees the same one.
 */
export interface Viewer {
  kind: 'PERSON' | 'CLIENT' | 'SERVICE'
  subject: string
  appointments: Appointment[]
  scopes: string[]
  now: string
}

/** The hub's own background work: sees all, appears in the journal under this name. */
export function serviceViewer(name: string, now: Date = new Date()): Viewer {
  return { kind: 'SERVICE', subject: `hub:${name}`, appointments: [], scopes: [], now: now.toISOString() }
}

/** Organizations for which the viewer acts, each once. */
export function organizationsOf(viewer: Viewer): string[] {
  return [...new Set(viewer.appointments.map((appointment) => appointment.organizationId))]
}
