/** A 受け取り by telephone: `ask.scoreEntries.begin(byTelephone(reviewerId)).id` is what points are typed from. */
export const byTelephone = (reviewerId: string, receivedAt = '2026-01-05T10:00:00+09:00') => ({
  id: crypto.randomUUID(),
  reviewerId,
  source: 'telephone' as const,
  word: '',
  receivedAt,
})
