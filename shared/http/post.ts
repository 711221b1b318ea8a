import type { Agent } from 'undici'

/** Where something is posted, and with which headers. */
export interface Address {
  origin: string
  path: string
}

/** What came back: the status and the whole body as text. */
export interface Posted {
  status: number
  text: string
}

/** The parts of a URL that a connection needs. */
export function addressOf({ origin, pathname }: URL): Address {
  return { origin, path: pathname }
}

/**
 * Posts a text and reads the whole answer; throws when the connection fails, or after so many milliseconds. Redirects are
 * not followed. Without the streams of `fetch`, which cost the gateway more than its own work for a small request.
 */
export function post(
  agent: Agent,
  address: Address,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let status = 0
    let late: Error | undefined
    let stop: ((reason: Error) => void) | undefined
    const timer = setTimeout(() => {
      late = new Error(`no answer within ${timeoutMs} ms`)
      reject(late)
      stop?.(late)
    }, timeoutMs)
    agent.dispatch(
      { ...address, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart: (controller) => {
          stop = (reason) => controller.abort(reason)
          if (late) controller.abort(late)
        },
        onResponseStart: (_, code) => void (status = code),
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          clearTimeout(timer)
          resolve({ status, text: (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString() })
        },
        onResponseError: (_, error) => {
          clearTimeout(timer)
          reject(error)
        },
      },
    )
  })
}
