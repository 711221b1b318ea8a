import { Field, Int, ObjectType } from 'type-graphql'

/** A row of form 0601. */
@ObjectType({
  description: 'A row of form 0601.N/BNV-TĐKT, number of emulation movements (số phong trào thi đua).',
})
export class Form0601Row {
  @Field(() => String, { description: 'Code of the row (mã số), "01" to "12".' })
  code: string

  @Field(() => String, { description: 'What it counts (chỉ tiêu), as the form words it.' })
  label: string

  @Field(() => Int, { description: 'Column 1: all.' })
  total: number

  @Field(() => Int, {
    description: 'Column 2: central level (cấp Trung ương); these are launched outside the hub.',
  })
  central: number

  @Field(() => Int, {
    description:
      'Column 3: ministries, sectors, central unions, provinces (cấp bộ, ban, ngành, đoàn thể TW, tỉnh, thành phố).',
  })
  ministryOrProvince: number

  @Field(() => Int, { description: 'Column 4: agencies, organizations, units (cơ quan, tổ chức, đơn vị).' })
  unit: number
}
