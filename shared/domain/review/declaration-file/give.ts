import { Refusal } from '../../refusal.ts'

/** A 利害関係申告書 asks of those that have applied: before anybody has there is nothing to ask. Refuses with `conflict`. */
export function assertAsked({ applicants }: { readonly applicants: number }): void {
  if (applicants === 0)
    throw new Refusal(
      'conflict',
      '応募がまだありません。受け付けた応募の都道府県を載せるので、応募がそろってから申告書を出してください。',
    )
}
