import type { ApplicationForm, FormContact, FormPath } from './form.ts'

/** Of a contact, what belongs to the person and not to the body: all but 部署. */
const ofPerson = ['title', 'name', 'kana', 'tel', 'email'] as const satisfies readonly (keyof FormContact)[]

const paths: ReadonlySet<string> = new Set(
  ofPerson.flatMap((field) => [`contact.${field}`, `subContact.${field}`] satisfies FormPath[]),
)

/** Whether a field of the form names a person or how to reach them. */
export const isOfPerson = (path: FormPath | null): boolean => path !== null && paths.has(path)

const nobody = (contact: FormContact): FormContact => ({
  dept: contact.dept,
  title: null,
  name: null,
  kana: null,
  tel: null,
  email: null,
})

/** The form without its people: 委員 judge the application, not who wrote it (domain.md §11.6, 個人情報). */
export const withoutPeople = (form: ApplicationForm): ApplicationForm => ({
  ...form,
  contact: nobody(form.contact),
  subContact: nobody(form.subContact),
})
