// @apollo/gateway reports usage to its vendor and asks cloud metadata services where it runs, unless this is set
// before it is constructed. Nothing of a hub of the State leaves it unasked.
process.env.APOLLO_TELEMETRY_DISABLED = 'true'
