/** In order of receipt, so that the numbers follow it; without a receipt last. */
export const inOrderOfReceipt = <Row extends { readonly receivedAt: string | null }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.receivedAt ?? '9999').localeCompare(b.receivedAt ?? '9999'))
