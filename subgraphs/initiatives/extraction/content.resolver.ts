import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { hiddenNamesLoader } from '../anonymity/anonymity.js'
import { maskNames } from '../anonymity/mask.js'
import { assertBetween } from '../scoring/rubric.service.js'
import { loadContents, loadFiles, type TextContent, type TextFile } from './text.store.js'
import { InitiativeText } from './text.types.js'

const contentLoader = loaderOf(loadContents, (text: TextContent) => text.initiativeId)
const fileLoader = loaderOf(loadFiles, (file: TextFile) => file.id)

/** What a full text says, to those who may read the initiative. */
@Resolver(() => InitiativeText)
export class TextContentResolver {
  @FieldResolver(() => String, { description: 'Name of the file.' })
  async name(@Root() text: InitiativeText, @Ctx() context: Context): Promise<string> {
    return without(context, text, text.name)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A part of the text that is compared, the latest one that could be read; who marks it reads it without the names of authors and school. Null when none was read.',
  })
  async content(
    @Root() text: InitiativeText,
    @Ctx() context: Context,
    @Arg('from', () => Int, { defaultValue: 0, description: 'First character, from 0.' }) from: number,
    @Arg('most', () => Int, { defaultValue: 20_000, description: 'Characters at most, 1 to 100,000.' })
    most: number,
  ): Promise<string | null> {
    assertBetween('from', from, 0, 1_000_000_000)
    assertBetween('most', most, 1, 100_000)
    const read = await context.loader(contentLoader).load(text.initiativeId)
    return read && (await without(context, text, read.content)).slice(from, from + most)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path at the gateway of the file itself, good for five minutes; null while it is awaited, and for who marks the initiative.',
  })
  async downloadPath(@Root() text: InitiativeText, @Ctx() context: Context): Promise<string | null> {
    const file = await context.loader(fileLoader).load(text.id)
    return file && context.files.downloadPath(file.fileId, file.name, file.mediaType)
  }
}

async function without(context: Context, { initiativeId }: InitiativeText, text: string): Promise<string> {
  return maskNames(text, await context.loader(hiddenNamesLoader).load(initiativeId))
}
