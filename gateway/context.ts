import type { CryptoKey } from 'jose'
import { signAssertion } from '../shared/access/assertion.js'
import type { Viewer } from '../shared/access/viewer.js'
import type { Locale } from '../shared/errors/say.js'

/** What one operation carries through the gateway. */
export interface GatewayContext {
  viewer: Viewer
  locale: Locale
  /** The signed viewer for the subgraphs; made at the first fetch, the same for all fetches of the operation. */
  assertion(): Promise<string>
}

/** The context of one operation. */
export function gatewayContext(viewer: Viewer, locale: Locale, key: CryptoKey): GatewayContext {
  let signed: Promise<string> | undefined
  return { viewer, locale, assertion: () => (signed ??= signAssertion(viewer, key)) }
}
