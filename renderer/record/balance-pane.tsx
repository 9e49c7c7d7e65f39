import type { OutputOf } from '../../shared/contract/operation.ts'
import type { tally } from '../../shared/contract/review/tally.ts'
import { type Block, blocks, prefectureByCode } from '../../shared/domain/bodies/prefectures.ts'
import { themeLetters } from '../../shared/domain/support/track.ts'
import { useAnswer } from '../api/hooks.ts'
import { useApi, useDesk } from '../api/office.tsx'
import { Pane } from '../ui/pane.tsx'
import styles from './balance.module.css'

type TallyRow = OutputOf<(typeof tally)['page']>['rows'][number]
type Ranked = Pick<TallyRow, 'applicationId' | 'jis2' | 'theme' | 'prefecture'>

/** The set within the line, seen as a whole: themes, blocks, and who was supported before. Beside the order, not in it. */
export function BalancePane({
  rows,
  cut,
  chosen,
}: {
  rows: readonly Ranked[]
  cut: number
  chosen?: readonly string[]
}) {
  const { fy } = useDesk()
  const api = useApi()
  const year = useAnswer(api.programme.year, { fy }).data
  const map = useAnswer(api.home.today, { fy }).data?.map
  const inside = chosen === undefined ? rows.slice(0, cut) : rows.filter((row) => chosen.includes(row.applicationId))
  const blockOf = (row: Ranked): Block | undefined => prefectureByCode(row.jis2)?.block
  const before = inside.filter((row) => map?.find(({ jis2 }) => jis2 === row.jis2)?.pastSupport)
  return (
    <Pane
      title={chosen === undefined ? `選定圏内${inside.length}団体の構成` : `選定した${inside.length}団体の構成`}
      sub="順位には使いません"
      className={styles['balance'] ?? ''}
    >
      <dl>
        <dt>重点テーマ</dt>
        <dd>
          {themeLetters.map((letter) => (
            <Share
              key={letter}
              label={letter}
              title={year?.themes.find((theme) => theme.letter === letter)?.name ?? ''}
              inside={inside.filter(({ theme }) => theme === letter).length}
              all={rows.filter(({ theme }) => theme === letter).length}
            />
          ))}
        </dd>
        <dt>ブロック</dt>
        <dd>
          {blocks
            .filter((block) => rows.some((row) => blockOf(row) === block))
            .map((block) => (
              <Share
                key={block}
                label={block}
                inside={inside.filter((row) => blockOf(row) === block).length}
                all={rows.filter((row) => blockOf(row) === block).length}
              />
            ))}
        </dd>
        <dt>過去の支援</dt>
        <dd>
          {before.length === 0
            ? `${inside.length}団体とも初めて`
            : `あり ${before.length}(${before.map(({ prefecture }) => prefecture).join('、')})　初めて ${inside.length - before.length}`}
        </dd>
      </dl>
    </Pane>
  )
}

function Share({ label, title, inside, all }: { label: string; title?: string; inside: number; all: number }) {
  return (
    <span className={styles['share']} data-none={inside === 0 || undefined} title={title}>
      {label} <b>{inside}</b>
      <span className="sub">/{all}</span>
    </span>
  )
}
