import { useRef } from 'react'
import { type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { partnerContactFields } from '../../../../shared/domain/talent/partners/partner.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Answer } from '../../../ui/states.tsx'
import styles from './partners.module.css'
import type { PartnerContact } from './records.ts'

type Fields = typeof partnerContactFields

/** Who is spoken to there: shown to those alone who hold the right to 人材. */
export function ContactSection({ id }: { id: string }) {
  const mayKnow = useMay('partners.contact')
  return (
    <section className={styles['contact']} aria-label="担当者と連絡先">
      {mayKnow ? (
        <Known id={id} />
      ) : (
        <p className="sub">担当者と連絡先は、「人材の個人情報」を見る権限のある人だけに見えます。</p>
      )}
    </section>
  )
}

function Known({ id }: { id: string }) {
  const contact = useAnswer(useApi().partners.contact, { id })
  return <Answer of={contact}>{(shown) => <ContactForm key={id} contact={shown} />}</Answer>
}

function ContactForm({ contact }: { contact: PartnerContact }) {
  const { partners } = useApi()
  const mayEdit = useMay('partners.setContact')
  const { id } = contact
  const of = useRecordForm(
    partnerContactFields,
    `partners/${id}/contact`,
    contact.revision,
    typedOf(partnerContactFields, contact),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const edit = useRevised(partners.setContact, async () => partners.contact({ id }), {
    done: '担当者と連絡先を保存しました',
    onDone: (made) => of.stored(made, made.revision, sent.current ?? of.form.getValues()),
  })
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return edit.run({ ...values, id, revision: of.revision() })
  }
  return (
    <RecordForm of={of} label="担当者と連絡先" deed={edit} onSave={save} mayEdit={mayEdit} saveLabel="担当者を保存">
      <div className={layout['pair']}>
        <RecordField of={of} name="dept" />
        <RecordField of={of} name="person" />
      </div>
      <RecordField of={of} name="contact" placeholder="電話番号・メールアドレス" />
    </RecordForm>
  )
}
