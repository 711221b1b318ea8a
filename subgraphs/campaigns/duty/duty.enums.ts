import { registerEnumType } from 'type-graphql'

/** How a duty recurs. */
export enum DutyRule {
  ONCE = 'ONCE',
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  HALF_YEARLY = 'HALF_YEARLY',
  YEARLY = 'YEARLY',
  AFTER_EVENT = 'AFTER_EVENT',
}
registerEnumType(DutyRule, {
  name: 'DutyRule',
  description:
    'ONCE một lần, MONTHLY hàng tháng, QUARTERLY hàng quý, HALF_YEARLY 6 tháng, YEARLY cuối năm (31 December; of a school year 31 May), AFTER_EVENT sau một sự kiện.',
})
