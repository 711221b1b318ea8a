import { registerEnumType } from 'type-graphql'

/** What has become of an award that was entered from before the hub. */
export enum EarlierAwardState {
  ENTERED = 'ENTERED',
  VERIFIED = 'VERIFIED',
  REJECTED = 'REJECTED',
}
registerEnumType(EarlierAwardState, {
  name: 'EarlierAwardState',
  description:
    'Entered by the owner (chờ xác nhận), verified by a superior (đã xác nhận), rejected (không xác nhận).',
})
