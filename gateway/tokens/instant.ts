/** True for an ISO 8601 instant with seconds and offset, e.g. '2024-05-20T08:00:00+07:00'. */
export function isInstant(text: unknown): text is string {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
  return typeof text === 'string' && form.test(text) && !Number.isNaN(Date.parse(text))
}
