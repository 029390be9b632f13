-- What would allow most: the remedies that were proved to suffice alone, over the newest dump of each cluster.
WITH latest AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date BETWEEN ${from} AND ${to}
  GROUP BY cluster
),
remedies AS (
  SELECT f.cluster, f.kind, f.namespace, f.name, f.driver, f.operation, f.code, explode(f.remedies) AS remedy
  FROM findings f JOIN latest l ON f.cluster = l.cluster AND f.date = l.date
  WHERE f.effect IN ('DENY', 'UNKNOWN', 'WAIT')
)
SELECT remedy.kind AS remedy, remedy.by AS `by`, driver,
  count(DISTINCT cluster) AS clusters,
  count(DISTINCT cluster, kind, namespace, name) AS subjects,
  count(DISTINCT CASE WHEN operation = 'snapshot' THEN concat_ws('/', cluster, kind, namespace, name) END) AS snapshots,
  count(DISTINCT CASE WHEN operation = 'backup' THEN concat_ws('/', cluster, kind, namespace, name) END) AS backups,
  sort_array(collect_set(code)) AS codes,
  min(remedy.text) AS example
FROM remedies
WHERE remedy.sufficient
GROUP BY remedy.kind, remedy.by, driver
ORDER BY subjects DESC, clusters DESC, remedy, `by`, driver
