import { IconlessLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { inOrderOfReceipt } from '../order.ts'
import { type ApplicationRow, bodyName, type ImportResult } from '../records.ts'

type Outcomes = ImportResult['applications'][number]['outcome']

type Problem = ImportResult['problems'][number]

/** What is said of a file that was taken in, and of one that was not. */
const told = ({ problems }: ImportResult): { remarks: Problem[]; unread: Problem[] } => ({
  remarks: problems.filter(({ remark }) => remark === true),
  unread: problems.filter(({ remark }) => remark !== true),
})

/** 「未受付11件、取り込み済み2件、確かめるもの1件、読めなかったもの1件」 */
export function outcomeWords(result: ImportResult): string {
  const { applications } = result
  const { remarks, unread } = told(result)
  const counted = (wanted: Outcomes) => applications.filter(({ outcome }) => outcome === wanted).length
  const [drafted, restored, already] = [counted('drafted'), counted('restored'), counted('already')]
  return [
    `未受付${drafted}件`,
    ...(restored > 0 ? [`破棄から戻したもの${restored}件`] : []),
    ...(already > 0 ? [`取り込み済み${already}件`] : []),
    ...(remarks.length > 0 ? [`確かめるもの${remarks.length}件`] : []),
    ...(unread.length > 0 ? [`読めなかったもの${unread.length}件`] : []),
  ].join('、')
}

interface OutcomeProps {
  result: ImportResult
  /** The receipt book as it is now: what is to be mended in what came in. */
  rows: readonly Pick<ApplicationRow, 'id' | 'defects'>[]
  onLeave: () => void
}

/** What became of what was put in: drafts, what was there before, and what could not be read and why. */
export function Outcome({ result, rows, onLeave }: OutcomeProps) {
  const defectsOf = new Map(rows.map(({ id, defects }) => [id, defects]))
  const drafted = result.applications.filter(({ outcome }) => outcome === 'drafted')
  const restored = result.applications.filter(({ outcome }) => outcome === 'restored')
  const already = result.applications.filter(({ outcome }) => outcome === 'already')
  const { remarks, unread } = told(result)
  return (
    <>
      <p role="status">
        <b>{outcomeWords(result)}</b>
      </p>
      {drafted.length > 0 && (
        <Found title="取り込んだ応募(未受付)" rows={drafted} defectsOf={defectsOf} onLeave={onLeave} />
      )}
      {restored.length > 0 && (
        <Found
          title="破棄から戻した応募(破棄したときの内容のまま)"
          rows={restored}
          defectsOf={defectsOf}
          onLeave={onLeave}
        />
      )}
      {already.length > 0 && (
        <Found title="前に取り込んだ応募(変えていません)" rows={already} defectsOf={defectsOf} onLeave={onLeave} />
      )}
      {remarks.length > 0 && <Told title="取り込みましたが、確かめるもの" problems={remarks} />}
      {unread.length > 0 && <Told title="読めなかったファイル" problems={unread} />}
      {result.applications.length === 0 && result.problems.length === 0 && (
        <ErrorNote error={{ message: '取り込める応募がありませんでした。' }} />
      )}
    </>
  )
}

const Told = ({ title, problems }: { title: string; problems: readonly Problem[] }) => (
  <section>
    <h3>{title}</h3>
    <ul className="stack">
      {problems.map((problem) => (
        <li key={`${problem.fileName}${problem.message}`}>
          <Callout tone="warn" title={problem.fileName}>
            {problem.message}
          </Callout>
        </li>
      ))}
    </ul>
  </section>
)

interface FoundProps {
  title: string
  rows: ImportResult['applications']
  /** By the number of the application. */
  defectsOf: ReadonlyMap<string, number>
  onLeave: () => void
}

const Found = ({ title, rows, defectsOf, onLeave }: FoundProps) => (
  <section>
    <h3>{title}</h3>
    <Rows columns="92px 1fr auto">
      {inOrderOfReceipt(rows).map((row) => (
        <li key={row.id}>
          <IconlessLink to={`/applications/${row.id}`} onClick={onLeave}>
            {bodyName(row)}
          </IconlessLink>
          <span className="sub">
            {row.receivedAt === null ? '受信日時なし' : <MomentText at={row.receivedAt} seconds />}
          </span>
          <span className="row">
            {row.late && <Tag tone="bad">期限後</Tag>}
            {(defectsOf.get(row.id) ?? 0) > 0 && <Tag tone="bad">不備 {defectsOf.get(row.id)}</Tag>}
            <span className="sub">{row.fileNames.length}ファイル</span>
          </span>
        </li>
      ))}
    </Rows>
  </section>
)
