import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day } from '../../../shared/federation/scalars.js'
import { awardTypesOn } from '../rules/award-types.js'
import { AwardCategory, CommendationKind } from './award-type.enums.js'

/** A title or form as it stands on a day. */
@ObjectType({ description: 'A title or form (danh hiệu, hình thức) as it stands on a day.' })
export class AwardType {
  @Field(() => String, { description: 'Code that every office uses.' })
  code: string

  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi: string

  @Field(() => String, { description: 'English name.' })
  nameEn: string

  @Field(() => AwardCategory, { description: 'Title or form.' })
  category: AwardCategory

  @Field(() => [CommendationKind], { description: 'Kinds of commendation for which it can be given.' })
  commendationKinds: CommendationKind[]

  @Field(() => Boolean, { description: 'No registration, no consideration.' })
  requiresRegistration: boolean

  @Field(() => Boolean, {
    description: 'False: recorded, but not to be proposed yet (its text is unverified).',
  })
  enabled: boolean

  @Field(() => String, { description: 'How sure the text is: V1 read, V2 quoted, V3 reported, UNVERIFIED.' })
  verification: string

  @Field(() => String, { description: 'Article (căn cứ pháp lý).' })
  legalBasis: string
}

/** The catalogue of award types. */
@Resolver()
export class AwardTypeResolver {
  @Query(() => [AwardType], { description: 'Titles and forms that exist on a day.' })
  awardTypes(
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): AwardType[] {
    return awardTypesOn(asOf ?? context.read.today) as AwardType[]
  }
}
