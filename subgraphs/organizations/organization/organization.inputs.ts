import { ArgsType, Field, InputType } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { OrganizationKind, OrganizationLevel } from './organization.enums.js'

/** How organizations are listed. */
@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of the name, also of an earlier one, in any order; accents, case, abbreviations and one typing error do not matter.',
  })
  search?: string | null

  @Field(() => OrganizationKind, { nullable: true, description: 'Only this kind.' })
  kind?: OrganizationKind | null

  @Field(() => OrganizationLevel, { nullable: true, description: 'Only this level.' })
  level?: OrganizationLevel | null

  @Field(() => Day, { nullable: true, description: 'Only those existing on this day; default today.' })
  asOf?: string | null
}

/** How what lies below an organization is listed. */
@ArgsType()
export class DescendantsArgs extends PageArgs {
  @Field(() => OrganizationKind, { nullable: true, description: 'Only this kind.' })
  kind?: OrganizationKind | null

  @Field(() => OrganizationLevel, { nullable: true, description: 'Only this level.' })
  level?: OrganizationLevel | null

  @Field(() => Day, {
    nullable: true,
    description: 'Default: the day on which the organization is looked at.',
  })
  asOf?: string | null
}

/** A new organization below an existing one. */
@InputType({ description: 'A new organization (đơn vị) below an existing one.' })
export class CreateOrganizationInput {
  @Field(() => String, { description: 'Code, unique: capital letters, digits and hyphens.' })
  code: string

  @Field(() => String, { description: 'Vietnamese name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn?: string | null

  @Field(() => String, { nullable: true, description: 'Short name.' })
  shortName?: string | null

  @Field(() => String, { nullable: true, description: 'Address.' })
  address?: string | null

  @Field(() => OrganizationLevel, { description: 'Level.' })
  level: OrganizationLevel

  @Field(() => OrganizationKind, { description: 'Kind.' })
  kind: OrganizationKind

  @Field(() => Day, { description: 'First day on which it exists.' })
  validFrom: string

  @Field(() => UUID, { description: 'Professional parent (cấp trên về chuyên môn).' })
  professionalParentId: string

  @Field(() => UUID, {
    nullable: true,
    description: 'Authority that governs and decides (UBND, or the Sở for upper-secondary schools).',
  })
  authorityId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
