import { generateKeys } from '../shared/access/keys.js'
import { runTool } from './run-tool.js'

/** Prints new keys as environment variables, for hubs whose parts run on several machines. */
await runTool(async () => {
  const { privatePem, publicPem, serviceSecret } = generateKeys()
  const line = (name: string, value: string): string => `${name}=${JSON.stringify(value)}`
  console.log(line('ASSERTION_PRIVATE_KEY', privatePem))
  console.log(line('ASSERTION_PUBLIC_KEY', publicPem))
  console.log(line('SERVICE_SECRET', serviceSecret))
})
