import type { Environment } from '../shared/config/environment.js'
import type { PreparedDatabase } from '../shared/server/roles.js'
import type { PlacesRange } from './limits/places.js'
import { anyDocument, readTrustedDocuments, type TrustedDocuments } from './limits/trusted.js'

/** What the gateway asks of requests beyond their form; an operator may set it. */
export interface Protection {
  /** Origins whose pages may use the hub from a browser. */
  corsOrigins: readonly string[]
  /** Most that one operation may cost, and all operations of one client in one minute. */
  costPerOperation: number
  costPerMinute: number
  /** Where the budget is kept when several gateways share it; in this process when left out. */
  budgetDatabase: PreparedDatabase | undefined
  trusted: TrustedDocuments
  /** Whether GET /explorer shows a page to try operations on. */
  explorer: boolean
  /** Addresses of the proxies in front, which say where a request comes from. */
  trustedProxies: readonly string[]
  /** Milliseconds within which the body of an operation must have arrived. */
  bodyPatienceMs: number
  /** How many operations may be under way at once. */
  places: PlacesRange
}

/** What holds where nothing is said. */
export const usualProtection: Protection = {
  corsOrigins: [],
  costPerOperation: 20_000,
  costPerMinute: 200_000,
  budgetDatabase: undefined,
  trusted: anyDocument,
  explorer: false,
  trustedProxies: [],
  bodyPatienceMs: 10_000,
  places: { least: 8, first: 32, most: 500, slow: 100 },
}

/** The protection that the environment asks for. @throws StartupError when the manifest cannot be read. */
export async function protectionOf(
  { corsOrigins, trustedProxies, cost, explorer, trustedDocuments: { mode, file } }: Environment,
  database: () => Promise<PreparedDatabase>,
): Promise<Protection> {
  return {
    ...usualProtection,
    corsOrigins,
    trustedProxies,
    costPerOperation: cost.perOperation,
    costPerMinute: cost.perMinute,
    budgetDatabase: cost.isShared ? await database() : undefined,
    trusted: readTrustedDocuments(mode, file),
    explorer,
  }
}
