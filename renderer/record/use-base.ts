import { useState } from 'react'

/**
 * The record an edit is made on: as it was when the officer began to type. Newer states of it reach the fields that
 * nobody touched, but the edit is sent on what was seen, so that the office notices when both changed the same.
 */
export function useBase<T>(record: T, dirty: boolean): T {
  const [base, setBase] = useState(record)
  if (!dirty && base !== record) setBase(record)
  return dirty ? base : record
}
