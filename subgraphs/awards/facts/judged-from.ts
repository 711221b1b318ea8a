/** The rooms whose facts a judgement rests on: an act that judges first reads their feeds to the head. */
export const JUDGED_FROM: readonly string[] = ['organizations', 'initiatives', 'campaigns']
