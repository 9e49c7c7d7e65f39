import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formFieldSchema } from '../../shared/contract/applications/form.ts'
import { type Complaint, judge, sayComplaint } from '../../shared/contract/complaints.ts'
import { contract } from '../../shared/contract/index.ts'
import type { Contract } from '../../shared/contract/operation.ts'
import { givenOffice } from '../support/office/office.ts'
import { drawInput } from '../support/sweep/draw-input.ts'
import { spoiledInputs } from '../support/sweep/spoiled.ts'

const ids = Array.from({ length: 4 }, () => randomUUID())
const pools = {
  ids: () => ids,
  words: ['見本', '0.5', '2026-04-01', '{}', '0'.repeat(64)],
}
const operations = Object.entries<Contract[string]>(contract).flatMap(([area, named]) =>
  Object.entries(named).map(([name, operation]) => ({ name: `${area}.${name}`, operation })),
)
/** The office says KPI and URL, and calls the roles of 人材 PR, PM, SD and EN; other words of the Latin alphabet are the program's own. */
const latin = (text: string) => text.replaceAll(/KPI|URL|役割(PR|PM|SD|EN)/g, '').match(/[A-Za-z]{2,}|[a-z]/g) ?? []
const spoiled = (schema: Contract[string][string]['input'], name: string) =>
  [0, 1, 2].flatMap((round) => [...spoiledInputs(schema, drawInput(schema, pools, { step: 0, round }, name))])

describe('what is wrong with an input is said in the office’s words', () => {
  it.each(operations)('$name', ({ name, operation }) => {
    const bad: Complaint[] = []
    for (const { input, place } of spoiled(operation.input, name)) {
      const judged = judge(operation.input, input)
      const complaints = 'complaints' in judged ? judged.complaints : []
      expect(complaints, JSON.stringify(place)).not.toEqual([])
      for (const complaint of complaints) {
        const named = complaint.path === '' || complaint.label !== ''
        const sentence = complaint.words.endsWith('。')
        if (!named || !sentence || latin(sayComplaint(complaint)).length > 0) bad.push(complaint)
      }
    }
    expect(bad).toEqual([])
  })

  it.each(Object.entries(formFieldSchema))('in the field %s of an application', (_path, schema) => {
    for (const { input } of spoiledInputs(schema, drawInput(schema, pools, { step: 0, round: 0 }))) {
      const judged = judge(schema, input)
      const said = 'complaints' in judged ? judged.complaints.map(sayComplaint) : []
      expect(said).not.toEqual([])
      expect(said.flatMap(latin)).toEqual([])
    }
  })
})

describe('the door', () => {
  it('says it of every operation, names the field, and says one thing of one place', () => {
    const { office, officer } = givenOffice()
    for (const { name, operation } of operations.filter((each) => !/^(launcher|encryption)\./.test(each.name))) {
      const caller = { ...officer, role: operation.allowed.filter((each) => each !== 'room')[0] ?? officer.role }
      for (const { input } of spoiled(operation.input, name)) {
        const reply = office.call(name, input, caller)
        const problem = reply.ok ? null : reply.problem
        expect(problem?.code, name).toBe('invalid')
        expect([problem?.message ?? '', ...Object.values(problem?.fields ?? {})].flatMap(latin), name).toEqual([])
      }
    }
  })

  it.each([
    ['plan.add', { progress: 101 }, '「進み具合」: 0から100まで'],
    ['sessions.add', { participants: [{ side: 'prefecture', name: '', title: '' }] }, '参加者1件目の'],
    ['plan.setBaseline', { agreedOn: '2026-02-29' }, '「合意した日」: 日付として読み取れません。'],
    ['intake.importFiles', { fy: 2026, fileIds: [] }, 'ファイル'],
    ['scores.record', { raw: 11 }, '「点」: 10以下の数にしてください。'],
  ])('%s %j', (name, wrong, says) => {
    const { office, officer } = givenOffice()
    const operation = operations.find((each) => each.name === name)?.operation
    if (operation === undefined) throw new Error(name)
    const good = drawInput(operation.input, pools, { step: 0, round: 0 })
    const reply = office.call(name, { ...Object(good), ...wrong }, officer)
    expect(reply.ok ? '' : reply.problem.message).toContain(says)
  })
})
