import type { Argument } from './refusal.js'
import { commonMessages, type Messages } from './catalogue.js'

/** The two languages of messages. */
export type Locale = 'vi' | 'en'

/** Vietnamese unless the client prefers English (Accept-Language). */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** The sentence of a code, filled in; the code itself when the catalogue does not know it. */
export function say(
  messages: Messages,
  locale: Locale,
  code: string,
  args: Record<string, unknown> = {},
): string {
  const message = messages[code] ?? (commonMessages as Messages)[code]
  if (!message) return code
  return message[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    inWords(args[name] as Argument | undefined, locale),
  )
}

function inWords(argument: Argument | undefined, locale: Locale): string {
  return typeof argument === 'object' ? argument[locale] : String(argument ?? '')
}
