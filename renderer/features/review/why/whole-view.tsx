import { useMemo } from 'react'
import { signed } from '../../../../shared/domain/review/firmness/sentences.ts'
import { verdictSentence } from '../../../../shared/domain/review/firmness/verdict.ts'
import { aggregateMethodLabel } from '../../../../shared/domain/review/tally-types.ts'
import { addressOf } from '../../../record/review-places.ts'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag } from '../../../ui/tag.tsx'
import { rankColumns } from '../rank-columns.ts'
import type { FirmnessPage, Standing } from '../records.ts'
import { Scroller } from './scroller.tsx'
import styles from './why.module.css'
import { codeOf, counted, nameOf, short, shownBy, weightShown, wholeBy } from './why-words.ts'

/** All of them at once: ranks by every method, figures, what would change the set, and how the reviewers scored. */
export function WholeView({ page }: { page: FirmnessPage }) {
  const columns = useMemo(() => columnsOf(page), [page])
  const [view, setView] = useStoredView(`why-${page.fy}`, columns)
  return (
    <>
      <Pane
        flush
        fills
        title="方法ごとの順位と点の散らばり"
        sub="母標準偏差は採点委員数で割ったもの(「集計」の標準偏差は1少ない数で割る)。ならした順位は参考"
      >
        <DataTable
          label="方法ごとの順位と点の散らばり"
          columns={columns}
          view={view}
          onViewChange={setView}
          rows={page.standings}
          rowKey={({ applicationId }) => applicationId}
          onOpen={({ applicationId }) => go(addressOf('why', applicationId))}
          empty={null}
        />
      </Pane>
      <Pane fills title={`${page.cut}団体が変わる重み`} sub="ほかの重みは据置き">
        <Scroller label="重みと入れ替わり">
          <SetBreakEvens page={page} />
          <p className={styles['foot']}>{verdictSentence(page.verdicts)}</p>
        </Scroller>
      </Pane>
      <Pane fills title="委員の採点" sub="ほかの委員の平均との差">
        <Scroller label="一致と甘い・辛い">
          <Reviewers page={page} />
        </Scroller>
      </Pane>
    </>
  )
}

const pointsBy =
  (page: FirmnessPage) =>
  (key: string, header: string, value: (row: Standing) => number | null, width = 62): Column<Standing> => {
    const words = (row: Standing) => {
      const own = value(row)
      return own === null ? '–' : shownBy(page)(own)
    }
    return { key, header, value, cell: words, copy: words, align: 'right', width }
  }

function columnsOf(page: FirmnessPage): Column<Standing>[] {
  const points = pointsBy(page)
  const places = new Map(page.standings.map(({ applicationId }, place) => [applicationId, place]))
  const methods = page.ways.filter(({ kind, refused }) => kind === 'method' && refused === null)
  return [
    ...rankColumns<Standing>(
      (row) => row.rank,
      (row) => row.isTied,
    ),
    { key: 'n', header: '採点委員数', value: (row) => row.total.n, width: 82, align: 'right' },
    ...(page.comparison === 'mean'
      ? []
      : [points('value', aggregateMethodLabel[page.comparison], (row) => row.value, 96)]),
    points('mean', '平均', (row) => row.total.mean),
    points('median', '中央値', (row) => row.total.median),
    points('range', '範囲', (row) => row.total.range),
    points('deviation', '母標準偏差', (row) => row.total.deviation, 86),
    ...methods.map(
      ({ of, label, ranks }): Column<Standing> => ({
        key: `m-${of}`,
        header: `${label}で`,
        value: (row) => ranks[places.get(row.applicationId) ?? -1] ?? null,
        width: Math.max(84, (label.length + 1) * 13 + 28),
        align: 'right',
      }),
    ),
    {
      key: 'normalised',
      header: 'ならした順位',
      value: (row) => row.normalised.rank,
      width: 104,
      align: 'right',
    },
    {
      key: 'ways',
      header: `${page.cut}位以内`,
      value: (row) => row.waysInside,
      width: 76,
      align: 'right',
    },
    {
      key: 'sets',
      header: '重みで入る',
      value: (row) => row.setsInside,
      cell: (row) => counted(row.setsInside),
      width: 86,
      align: 'right',
    },
    {
      key: 'far',
      header: '離れた点',
      value: (row) =>
        row.far.map(({ reviewerId, total }) => `${codeOf(page, reviewerId)} ${wholeBy(page)(total)}`).join('、'),
      width: 120,
      grow: 1,
    },
  ]
}

function SetBreakEvens({ page }: { page: FirmnessPage }) {
  if (page.setBreakEvens === null)
    return <p className="sub">平均か合計で順位を付ける年だけ、入れ替わる重みを計算できます。</p>
  const told = (change: { at: number; leaving: string; entering: string } | null, beyond: string): string =>
    change === null
      ? '変わらない'
      : `${weightShown(change.at)}${beyond} ${short(nameOf(page, change.leaving))}→${short(nameOf(page, change.entering))}`
  return (
    <table className={styles['set']}>
      <thead>
        <tr>
          <th scope="col">項目</th>
          <th scope="col">今</th>
          <th scope="col">下げると</th>
          <th scope="col">上げると</th>
        </tr>
      </thead>
      <tbody>
        {page.setBreakEvens.map(({ criterionId, label, weight, less, more }) => (
          <tr key={criterionId}>
            <th scope="row">{label}</th>
            <td className="num">{weight}</td>
            <td data-none={less === null || undefined}>{told(less, '未満')}</td>
            <td data-none={more === null || undefined}>{told(more, '超')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How they scored: agreement, who is high or low throughout, and who could not be brought to one scale. */
function Reviewers({ page }: { page: FirmnessPage }) {
  const { agreement, severities, notNormalised } = page
  const throughout = severities.filter((each) => each.throughout !== null)
  return (
    <>
      <p className={styles['said']}>{agreement.sentence}</p>
      {agreement.leftOut > 0 && (
        <p className="sub">{`採点していない委員がいる${agreement.leftOut}件は、この計算に入れていません。`}</p>
      )}
      <ul className={styles['severities']}>
        {severities
          .filter(({ compared }) => compared > 0)
          .map(({ reviewerId, compared, higher, lower, apart, throughout: side }) => (
            <li key={reviewerId}>
              <span>{codeOf(page, reviewerId)}</span>
              <span className="num">{`${signed(apart ?? 0, shownBy(page))}点`}</span>
              <span className="sub">{`高い${higher}・低い${lower}／${compared}件`}</span>
              {side !== null && (
                <Tag tone="warn" shape>
                  {side === 'high' ? '一貫して高い' : '一貫して低い'}
                </Tag>
              )}
            </li>
          ))}
      </ul>
      <p className="sub">
        {throughout.length === 0 ? '一貫して高い・低い委員はいない。' : ''}
        {notNormalised.length === 0
          ? ''
          : `${notNormalised.map((id) => codeOf(page, id)).join('、')}は、採点が1件だけか点に差がないため、ならさずそのまま用いた。`}
      </p>
    </>
  )
}
