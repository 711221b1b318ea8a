import type { Argument } from './refusal.js'
import { commonMessages, type Messages } from './catalogue.js'
import { termOf } from './terms.js'

/** The two languages of messages. */
export type Locale = 'vi' | 'en'

/** Vietnamese unless the client prefers English (Accept-Language). */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/**
 * The sentence of a code, filled in; the code itself when the catalogue does not know it. The type of a record, {what},
 * is said by its term (terms.ts).
 */
export function say(
  messages: Messages,
  locale: Locale,
  code: string,
  args: Record<string, unknown> = {},
): string {
  const message = messages[code] ?? (commonMessages as Messages)[code]
  if (!message) return code
  return message[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    inWords(name, args[name] as Argument | undefined, locale),
  )
}

function inWords(name: string, argument: Argument | undefined, locale: Locale): string {
  if (name === 'what' && typeof argument === 'string') return termOf(argument)[locale]
  return typeof argument === 'object' ? argument[locale] : String(argument ?? '')
}
