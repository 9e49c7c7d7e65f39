import { type Deeds, type Detail, joined, part, saidChanges } from '../said.ts'

const poolOf = (detail: Detail): string => `${part(detail, 'body')}の推進体制・人材プール(${part(detail, 'asOf')})`

/** What was done with 推進体制・人材プール, for 経緯 and 操作の記録. */
export const deedsOfPools: Deeds = {
  'pools.edit': (detail) => ({ deed: `${poolOf(detail)}を記入した`, more: saidChanges('pools.edit', detail) }),
  'pools.takeForm': (detail) => ({
    deed: `${poolOf(detail)}に応募書の数を引き継いだ`,
    more: joined(part(detail, 'receiptNo'), saidChanges('pools.takeForm', detail)),
  }),
  'pools.take': (detail) => ({
    deed: `推進体制・人材プールを「${part(detail, 'fileName').replace(/\.xls[xm]$/iu, '')}」から取り込んだ`,
    more: joined(
      part(detail, 'days'),
      `加えた ${part(detail, 'added')}件、変えた ${part(detail, 'changed')}件、変わらない ${part(detail, 'left')}件`,
    ),
  }),
}
