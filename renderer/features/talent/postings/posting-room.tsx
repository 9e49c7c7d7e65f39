import { useCallback, useState } from 'react'
import { askFields } from '../../../../shared/domain/talent/introductions/introduction.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { today } from '../../../ui/fields/now.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, type AnswerState, EmptyState } from '../../../ui/states.tsx'
import { CandidatePane } from './candidate-pane.tsx'
import { CandidateTable } from './candidate-table.tsx'
import type { CandidateRow, Candidates } from './candidates.ts'
import { NoticePane } from './notices/notice-pane.tsx'
import { PostingDeeds, PostingFacts, PostingPane, Standing } from './posting-pane.tsx'
import styles from './postings.module.css'
import type { Posting } from './records.ts'

interface PostingRoomProps {
  id: string
  whole: AnswerState<Posting>
  onEdit: () => void
}

/** One posting, with who comes into question for it where the people of 人材 may be seen: both are asked for at once. */
export function PostingRoom({ id, whole, onEdit }: PostingRoomProps) {
  const mayKnow = useMay('introductions.candidates')
  const answer = useAnswer(useApi().introductions.candidates, { postingId: id }, { enabled: mayKnow })
  return (
    <Answer of={whole}>
      {(posting) =>
        mayKnow ? (
          <Answer of={answer}>{(shown) => <WithCandidates posting={posting} of={shown} onEdit={onEdit} />}</Answer>
        ) : (
          <div className={styles['room']}>
            <PostingPane posting={posting} onEdit={onEdit} />
            <NoticePane />
          </div>
        )
      }
    </Answer>
  )
}

function WithCandidates({ posting, of, onEdit }: { posting: Posting; of: Candidates; onEdit: () => void }) {
  const { introductions } = useApi()
  const [chosen, setChosen] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const [asking, setAsking] = useState<CandidateRow | null>(null)
  const onAsk = useCallback((row: CandidateRow) => setAsking(row), [])
  const current = of.candidates.find(({ registrantId }) => registrantId === chosen) ?? of.candidates[0] ?? null
  return (
    <div className={styles['room']}>
      <CandidateTable
        title={`${posting.body} ${posting.title}`}
        sub={<Standing posting={posting} />}
        actions={
          <>
            <Button small onClick={() => setReading(true)}>
              募集の内容
            </Button>
            <PostingDeeds posting={posting} onEdit={onEdit} />
          </>
        }
        of={of}
        postingId={posting.id}
        current={current?.registrantId ?? null}
        onCurrent={setChosen}
        onAsk={onAsk}
      />
      <Split columns="minmax(0, 3fr) minmax(0, 2fr)">
        {current === null ? (
          <Pane fills label="候補">
            <EmptyState title="候補はいません" />
          </Pane>
        ) : (
          <CandidatePane key={current.registrantId} row={current} posting={posting} />
        )}
        <NoticePane />
      </Split>
      <SidePanel
        open={reading}
        onClose={() => setReading(false)}
        title={`${posting.body} ${posting.title}`}
        width={560}
      >
        <PostingFacts posting={posting} />
      </SidePanel>
      {asking !== null && (
        <AskDialog posting={posting} row={asking} ask={introductions.ask} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}

type Ask = ReturnType<typeof useApi>['introductions']['ask']

function AskDialog({
  posting,
  row,
  ask,
  onClose,
}: {
  posting: Posting
  row: CandidateRow
  ask: Ask
  onClose: () => void
}) {
  const [id] = useState(() => crypto.randomUUID())
  return (
    <DeedDialog
      fields={askFields}
      initial={{ askedOn: today() }}
      draftKey={`introductions/${posting.id}/${row.registrantId}`}
      revision={0}
      title={`${row.no}に照会する`}
      deedLabel="照会を記録"
      command={ask}
      inputOf={(values) => ({ ...values, id, postingId: posting.id, registrantId: row.registrantId })}
      options={{ done: `${row.no}への照会を記録しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p className="sub">氏名は、本人が承諾するまで県に知らせません。照会文は、記録した後にコピーできます。</p>
          <RecordField of={of} name="askedOn" autoFocus />
        </>
      )}
    </DeedDialog>
  )
}
