import { useState } from 'react'
import { requirementFields, requirementLabel } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { useApi, useDesk, useMay } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { MomentText } from '../../../../ui/date-text.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { Pane, Rows } from '../../../../ui/pane.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import type { Person } from '../records.ts'
import { useKept } from './use-kept.ts'

type Requirement = Person['requirements'][number]

/** 要件①②③: any one of them is enough; what it rests on, who verified it and when. */
export function RequirementPane({ person }: { person: Person }) {
  const mayVerify = useMay('accelerators.verify')
  const [asked, setAsked] = useState<Requirement | null>(null)
  const verified = person.requirements.some(({ verifiedAt }) => verifiedAt !== null)
  return (
    <Pane
      title="要件"
      sub="どれか一つでよい"
      actions={
        <Tag tone={verified ? 'ok' : 'warn'} shape>
          {verified ? '確認済み' : '未確認'}
        </Tag>
      }
    >
      <Rows columns="minmax(0, 1fr) auto">
        {person.requirements.map((each) => (
          <li key={each.kind}>
            <span>
              <b>{requirementLabel[each.kind]}</b>
              <br />
              <span className="sub">
                {each.evidence === '' ? '根拠の記録なし' : each.evidence}
                {each.verifiedAt !== null && (
                  <>
                    <br />● {each.verifiedBy} <MomentText at={each.verifiedAt} />
                  </>
                )}
              </span>
            </span>
            {mayVerify && (
              <Button
                small
                aria-label={`${requirementLabel[each.kind]}を${each.verifiedAt === null ? '確認…' : '直す…'}`}
                onClick={() => setAsked(each)}
                {...(verified ? {} : nextIs(1))}
              >
                {each.verifiedAt === null ? '確認…' : '直す…'}
              </Button>
            )}
          </li>
        ))}
      </Rows>
      {asked !== null && <VerifyDialog person={person} asked={asked} onClose={() => setAsked(null)} />}
    </Pane>
  )
}

function VerifyDialog({ person, asked, onClose }: { person: Person; asked: Requirement; onClose: () => void }) {
  const { fy } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const { kind, evidence } = asked
  const was = asked.verifiedAt !== null
  return (
    <DeedDialog
      fields={requirementFields}
      initial={{ evidence, verified: true }}
      draftKey={`accelerators/${person.id}/${kind}`}
      revision={person.revision}
      title={requirementLabel[kind]}
      deedLabel="記録する"
      command={kept(accelerators.verify)}
      inputOf={(values) => ({ ...values, id: person.id, fy, kind, revision: person.revision })}
      options={{
        done: (_, { verified }) => (verified ? '要件を確認しました' : '要件の確認を取り消しました'),
        // What had no evidence before cannot be put back to none by a deed that asks for one.
        undo: (_, after) =>
          evidence === ''
            ? null
            : () => accelerators.verify({ id: person.id, fy, kind, evidence, verified: was, revision: after.revision }),
      }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField
            of={of}
            name="evidence"
            rows={4}
            autoFocus
            hint="会社・団体での年数、合格証の番号、同等と考える理由など。"
          />
          <RecordField of={of} name="verified" hint="外すと、確認を取り消します。根拠は残ります。" />
        </>
      )}
    </DeedDialog>
  )
}
