import type { Direct } from '../office/direct-client.ts'
import type { Tell } from './marked-sheets.ts'

const fy = 2026
const key = { jis2: '05', asOf: '2026-04-01' }
const values = { agreement: 'yes', agreedOn: '2026-03-31', fulltime: 2, parttime: 1, contract: 0 }
const numbers = { bodies: 10, pr: 1, pm: 1, sd: 0, en: 0, supported: 5, wishing: 4, note: '備考' }

/** 推進体制・人材プール of one prefecture: entered, taken over from its application, and another one from Excel. */
export function pooled(tell: Tell, ask: Direct): void {
  const { revision } = tell<{ revision: number }>('pools.edit', { ...key, ...values, revision: 1 })
  const form = ask.pools.form({ fy, jis2: key.jis2 })
  const taken = form?.numbers.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  tell('pools.takeForm', { fy, ...key, applicationId: form?.applicationId, taken, revision })
  tell('pools.take', { lines: [{ ...key, jis2: '24', ...values, ...numbers, revision: 1 }] })
}
