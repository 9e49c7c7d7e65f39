import { addressOf } from '../../record/review-places.ts'

/** In the address of a 補欠 that is to be 選定: its form opens as 繰上げ. */
export const promotingWord = 'promote'

export const promotionOf = (applicationId: string): string =>
  `${addressOf('selection', applicationId)}?${promotingWord}`
