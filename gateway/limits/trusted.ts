import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Viewer } from '../../shared/access/viewer.js'
import { StartupError } from '../../shared/server/startup-error.js'
import { badRequest } from '../refusal.js'

/** What happens to an operation that is not in the manifest. */
export const trustModes = ['off', 'log', 'enforce'] as const
export type TrustMode = (typeof trustModes)[number]

/** Which operations each client may send. */
export interface TrustedDocuments {
  mode: TrustMode
  /** Client → digests of its operations; '*' are those of everybody. */
  digests: ReadonlyMap<string, ReadonlySet<string>>
}

/** Nobody's operations are listed, and everybody may send any. */
export const anyDocument: TrustedDocuments = { mode: 'off', digests: new Map() }

const manifest = z.strictObject({
  clients: z.record(
    z.string(),
    z.array(z.strictObject({ name: z.string().optional(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  ),
})

/**
 * Reads a manifest: `{ "clients": { "*": [{ "name": "…", "sha256": "…" }], "client:<id>": […] } }`. The digest is that
 * of the operation's text, as UTF-8, exactly as it is sent. @throws StartupError when it cannot be read.
 */
export function readTrustedDocuments(mode: TrustMode, file: string | undefined): TrustedDocuments {
  if (mode === 'off' || !file) return anyDocument
  try {
    const { clients } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    const digests = Object.entries(clients).map(
      ([client, documents]) => [client, new Set(documents.map(({ sha256 }) => sha256))] as const,
    )
    return { mode, digests: new Map(digests) }
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error)
    throw new StartupError(
      `TRUSTED_DOCUMENTS_FILE is "${file}": ${why}; a manifest as in docs/operating.md is expected.`,
    )
  }
}

/** Throws a RequestRefusal for an operation that this viewer's manifest does not have; in mode log it is only noted. */
export function checkTrusted({ mode, digests }: TrustedDocuments, log: Logger) {
  return (query: string, viewer: Viewer): void => {
    if (mode === 'off') return
    const digest = createHash('sha256').update(query).digest('hex')
    if (['*', viewer.subject].some((client) => digests.get(client)?.has(digest))) return
    if (mode === 'log')
      return log.warn({ digest, viewerKind: viewer.kind }, 'an operation that is not in the manifest')
    throw badRequest(
      `thao tác này (sha256 ${digest}) không có trong danh mục được phép của ứng dụng`,
      `this operation (sha256 ${digest}) is not in the manifest of this client; have the operator add it`,
      403,
    )
  }
}
