import { useState } from 'react'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { Conflict } from '../records.ts'
import { ConflictForm } from './conflict-form.tsx'
import { ConflictMatrix, type MatrixCell } from './conflict-matrix.tsx'

interface Bodies {
  readonly jis2: string
  readonly name: string
}

/** 利害関係: who must keep out of which prefecture's application, and how. */
export function ConflictsTab() {
  const { fy } = useDesk()
  const api = useApi()
  const board = useAnswer(api.scores.board, { fy })
  const conflicts = useAnswer(api.conflicts.list, { fy })
  // Who may not list the reviewers is one of them; the board gives them the names of those who applied.
  const applications = useAnswer(api.applications.list, { fy }, { enabled: useMay('reviewers.list') })
  const [open, setOpen] = useState<MatrixCell | null>(null)
  const bodies = bodiesOf(
    [...(applications.data ?? []).map(({ jis2 }) => jis2), ...(board.data?.applicants ?? [])],
    conflicts.data ?? [],
  )
  const reviewer = board.data?.reviewers.find(({ id }) => id === open?.reviewerId)
  const declared = conflicts.data?.find((each) => each.reviewerId === open?.reviewerId && each.jis2 === open.jis2)
  const excluded = conflicts.data?.filter((each) => each.excluded).length ?? 0
  return (
    <TabPage
      tab="conflicts"
      sub={conflicts.data === undefined ? undefined : `申告 ${conflicts.data.length}件(うち除外 ${excluded}件)`}
      actions={
        <>
          <KeyHint keys={['↑', '↓', '←', '→']}>移動</KeyHint>
          <KeyHint keys={['Enter']}>開く</KeyHint>
        </>
      }
    >
      <Answer of={board}>
        {({ reviewers }) => (
          <Answer of={conflicts}>
            {(rows) => (
              <Pane flush fills label="委員と都道府県の利害関係">
                {reviewers.length === 0 || bodies.length === 0 ? (
                  <Nothing reviewers={reviewers.length} />
                ) : (
                  <ConflictMatrix reviewers={reviewers} bodies={bodies} conflicts={rows} onOpen={setOpen} />
                )}
              </Pane>
            )}
          </Answer>
        )}
      </Answer>
      <SidePanel
        open={open !== null && reviewer !== undefined}
        onClose={() => setOpen(null)}
        title={`${reviewer?.code ?? ''} ${reviewer?.name ?? ''} と ${prefectureByCode(open?.jis2 ?? '')?.name ?? ''}`}
        width={500}
      >
        {open !== null && reviewer !== undefined && (
          <ConflictForm
            key={`${open.reviewerId}/${open.jis2}`}
            reviewerId={open.reviewerId}
            jis2={open.jis2}
            declared={declared}
            onDone={() => setOpen(null)}
          />
        )}
      </SidePanel>
    </TabPage>
  )
}

/** The prefectures in question, each once, in order of their code. */
function bodiesOf(codes: readonly (string | null)[], conflicts: readonly Conflict[]): Bodies[] {
  const known = new Set([...codes, ...conflicts.map(({ jis2 }) => jis2)])
  return [...known]
    .flatMap((code) => {
      const prefecture = code === null ? null : prefectureByCode(code)
      return prefecture === null ? [] : [{ jis2: prefecture.jis2, name: prefecture.name }]
    })
    .sort((a, b) => a.jis2.localeCompare(b.jis2))
}

function Nothing({ reviewers }: { reviewers: number }) {
  const mayAdd = useMay('reviewers.list')
  if (!mayAdd)
    return <EmptyState title="申告する相手がまだありません">応募がそろうと、都道府県がここに並びます。</EmptyState>
  return reviewers === 0 ? (
    <EmptyState title="委員がまだいません" action={<ButtonLink to={addressOf('reviewers')}>委員を登録する</ButtonLink>}>
      委員 × 都道府県の表に、利害関係の申告を記録します。
    </EmptyState>
  ) : (
    <EmptyState title="応募がまだありません" action={<ButtonLink to="/applications">公募・応募へ</ButtonLink>}>
      応募した都道府県がここに並び、委員ごとに利害関係を記録できます。
    </EmptyState>
  )
}
