/** What somebody may do for an organization (DESIGN §5). */
export const roles = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Acting for an organization in a role, today. */
export interface Appointment {
  organizationId: string
  role: Role
}

/** An organization that is no more, whose records the viewer's own organization took over. */
export interface Inheritance {
  organizationId: string
  /** The organization for which the viewer acts. */
  successorId: string
  /** Which groups of records the decision gave to the successor: PEOPLE, AWARDS, INITIATIVES, CAMPAIGNS. */
  recordGroups: string[]
}

/**
 * Who is asking: a person with appointments, an API client with scopes, or the hub's own background work.
 * `now` is the instant of the request; every subgraph and every statement of one operation sees the same one.
 */
export interface Viewer {
  kind: 'PERSON' | 'CLIENT' | 'SERVICE'
  subject: string
  appointments: Appointment[]
  /** What the organizations of the appointments took over from predecessors; none when left out. */
  inheritances?: Inheritance[]
  scopes: string[]
  /** The person whose account the token is, where one is linked today; rights come from appointments alone. */
  personId?: string
  /** Of an API client: the organization that vouches for it; it reaches that one and what lies below. */
  covers?: string
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

/** Which group of records of an organization that is no more lies in a room. */
function recordGroupOf(room: string): string {
  return room === 'organizations' ? 'PEOPLE' : room.toUpperCase()
}

/**
 * Organizations whose records the viewer reads in a room: those for which it acts, and their abolished predecessors, as
 * far as the decision gave them this room's records and not to another successor.
 */
export function readableOrganizationsOf(viewer: Viewer, room: string): string[] {
  const inherited = (viewer.inheritances ?? [])
    .filter(({ recordGroups }) => recordGroups.includes(recordGroupOf(room)))
    .map(({ organizationId }) => organizationId)
  return [...new Set([...organizationsOf(viewer), ...inherited])]
}
