import { useState } from 'react'
import {
  type EvidenceKind,
  evidenceKinds,
  evidenceLabel,
} from '../../../../../shared/domain/talent/people/requirements.ts'
import {
  type Requirement,
  requirementLabel,
  requirementMark,
} from '../../../../../shared/domain/talent/people/words.ts'
import { useCommand } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { RegistrantPage } from '../records.ts'

interface VerifyDialogProps {
  page: RegistrantPage
  requirement: Requirement
  onClose: () => void
}

const usual = { 1: 'careers', 2: 'certificate', 3: 'statement' } as const satisfies Record<Requirement, EvidenceKind>

/** One requirement, looked at: whether it holds, and by what. Nothing typed here is kept on this PC. */
export function VerifyDialog({ page, requirement, onClose }: VerifyDialogProps) {
  const [holds, setHolds] = useState<'yes' | 'no' | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [evidence, setEvidence] = useState<EvidenceKind>(usual[requirement])
  const [finding, setFinding] = useState('')
  const name = `${requirementMark[requirement]}${requirementLabel[requirement]}`
  const deed = useCommand(useApi().talent.verify, { done: `${page.no}の${name}を確認しました`, onDone: onClose })
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (holds === null) return setFault('満たすか、満たさないかを選んでください。')
    return deed.run({
      id: page.id,
      revision: page.revision,
      requirement,
      holds: holds === 'yes',
      evidence: holds === 'yes' ? evidence : null,
      finding,
    })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${page.no}の${name}を確認する`}
      label="要件の確認"
      onSubmit={save}
      deedLabel="確認を記録"
      busy={deed.busy}
    >
      <RadioGroup
        label="結果"
        required
        error={fault}
        value={holds}
        onChange={(next) => {
          setFault(null)
          setHolds(next)
        }}
        options={[
          { value: 'yes', label: '満たす' },
          { value: 'no', label: '満たさない' },
        ]}
      />
      {holds === 'yes' && (
        <SelectField<EvidenceKind>
          label="根拠(見たもの)"
          value={evidence}
          onChange={setEvidence}
          options={evidenceKinds.map((value) => ({ value, label: evidenceLabel[value] }))}
        />
      )}
      <TextArea
        label="確認のメモ"
        hint="詳細の中だけに出ます。抹消すると消えます。"
        limit={1000}
        rows={2}
        value={finding}
        onChange={setFinding}
      />
      <ErrorNote error={deed.error} />
    </FormDialog>
  )
}
