import { useState } from 'react'
import { prefectureNameOf } from '../../../../../shared/domain/bodies/prefectures.ts'
import {
  type ErasureReason,
  erasureReasonLabel,
  erasureReasons,
} from '../../../../../shared/domain/talent/people/erasure.ts'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { useCommand } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { DateField } from '../../../../ui/fields/date-field.tsx'
import { go } from '../../../../ui/go.ts'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import { addressOf } from '../../place.ts'
import type { RegistrantPage } from '../records.ts'

/** 抹消: it cannot be undone, and says what will be gone and what stays. */
export function WithdrawDialog({ page, onClose }: { page: RegistrantPage; onClose: () => void }) {
  const { today } = useDesk()
  const [why, setWhy] = useState<ErasureReason>('withdrawn')
  const [askedOn, setAskedOn] = useState<string | Unread | null>(today)
  const [fault, setFault] = useState<string | null>(null)
  const deed = useCommand(useApi().talent.withdraw, {
    done: ({ no, tell }) =>
      tell.length === 0
        ? `${no}を抹消しました`
        : `${no}を抹消しました。一覧から消すよう、${[...new Set(tell.map(({ jis2 }) => prefectureNameOf(jis2)))].join('・')}に連絡してください`,
    onDone: () => go(addressOf('people')),
  })
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (askedOn === null || isUnread(askedOn)) return setFault('申出を受けた日を入力してください。')
    setFault(null)
    return deed.run({ id: page.id, revision: page.revision, why, askedOn })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${page.no}を抹消する`}
      label="抹消"
      onSubmit={save}
      deedLabel={`${page.no}を抹消する`}
      busy={deed.busy}
      danger
    >
      <p>
        この人の氏名・連絡先・勤務先・職歴・資格・同意・メモは、すぐに、この台帳のファイルからすべて消えます。元に戻せません。
        残るのは、登録番号・抹消した日時・抹消した人・理由と、誰が見たか、どの県へ提供したかだけです。
      </p>
      {page.acceleratorId !== null && (
        <p>
          アクセラレータとしての記録(氏名・ふりがな・要件・任期・任命手続)は、任用の記録として残ります。この登録とのつながりだけが消えます。
        </p>
      )}
      {page.provisions.length > 0 && (
        <p>
          提供した県: {[...new Set(page.provisions.map(({ jis2 }) => prefectureNameOf(jis2)))].join('・')}
          (一覧から消すよう連絡してください)
        </p>
      )}
      <p className="sub">
        「出力した帳票の控え」は、この人が載っているかもしれないため一緒に消えます(もう一度作れます)。バックアップには、次に入れ替わるまで残ります。
      </p>
      <RadioGroup
        label="理由"
        value={why}
        onChange={(next) => next !== null && setWhy(next)}
        stacked
        options={erasureReasons.map((value) => ({ value, label: erasureReasonLabel[value] }))}
      />
      <DateField label="申出を受けた日" required value={askedOn} onChange={setAskedOn} />
      <ErrorNote error={fault === null ? deed.error : { message: fault }} />
    </FormDialog>
  )
}
