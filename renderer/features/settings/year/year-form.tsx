import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { ProgrammeYear } from '../records.ts'
import styles from '../settings.module.css'
import { GivenNote } from './given-note.tsx'

/** 公募の題名・締切・団体数・支援期間. */
export function YearForm({ year, mayEdit }: { year: ProgrammeYear; mayEdit: boolean }) {
  const { programme } = useApi()
  const { fy } = year
  const may = useMay('programme.deadlines')
  const deadlines = useAnswer(programme.deadlines, { fy }, { enabled: may }).data
  const edit = useRecordEdit({
    fields: programmeFields.year,
    key: `programme/${fy}`,
    record: year,
    command: programme.editYear,
    inputOf: (values, revision) => ({ ...values, fy, revision }),
    read: (stored) => stored,
    newest: () => programme.year({ fy }),
    done: `${year.label}の公募を直しました`,
  })
  return (
    <RecordForm {...edit} label={`${year.label}の公募`} mayEdit={mayEdit} fills>
      <RecordField of={edit.of} name="title" />
      <RecordField
        of={edit.of}
        name="deadline"
        width={320}
        readOnly={deadlines?.open === false}
        hint={
          deadlines?.open === false
            ? '応募が届いたか、締切を延ばしたため、ここでは変えられません。「締切を延ばす」で理由を付けて変えます。'
            : 'この時刻ちょうどまでが期限内です。応募が届いた後は「締切を延ばす」で変えます。'
        }
      />
      <RecordField of={edit.of} name="slots" width={160} />
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="supportFrom" />
        <RecordField of={edit.of} name="supportTo" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="callFrom" hint="公表資料の募集期間に入ります。" />
        <RecordField of={edit.of} name="declineBy" hint="選定の通知に入ります。" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="reserveUntil" hint="補欠の通知に入ります。" />
        <RecordField of={edit.of} name="pressCount" hint="公表資料に応募の数を書くかどうかです。" />
      </div>
      <div className={styles['pair']}>
        <RecordField
          of={edit.of}
          name="correctionDays"
          hint="補正を依頼する日の後の開庁日の数です。依頼ごとに変えられます。"
        />
        <RecordField of={edit.of} name="correctionHour" />
      </div>
      <RecordField of={edit.of} name="schedule" rows={3} hint="選定の通知に、1行ずつ(1)(2)…と入ります。" />
      <RecordField
        of={edit.of}
        name="context"
        rows={3}
        hint="応募概要一覧の上に、1行ずつ入ります。時点を括弧に書きます。例 アクセラレータの任命 135人(令和7年10月1日現在、総務省調べ)"
      />
      <RecordField
        of={edit.of}
        name="paperNames"
        choices="stacked"
        hint="担当者の欄は、どちらでも委員に見せません。伏せると、文面・さがす・採点票・委員別の応募概要で「■■■」とし、届いた書類の原本は委員に渡しません。"
      />
      <GivenNote fy={fy} isChanged={edit.of.form.watch('paperNames') !== year.paperNames} />
    </RecordForm>
  )
}
