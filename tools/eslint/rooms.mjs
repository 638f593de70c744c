// The rooms of the API from left to right. One imports only to its left, through the neighbour's index.ts.
// test/architecture has the same list of its own: whoever reorders the rooms says so twice.
export const rooms = [
  'platform',
  'audit',
  'payers',
  'identity',
  'episodes',
  'rules',
  'billing-runs',
  'reviews',
  'invoices',
  'statistics',
  'operation',
];
