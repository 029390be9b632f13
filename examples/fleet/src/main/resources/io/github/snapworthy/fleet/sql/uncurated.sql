-- Drivers of which no curated facts speak, in the newest dump of each cluster.
WITH latest AS (
  SELECT cluster, max(date) AS date FROM dumps
  WHERE outcome IN ('DECIDED', 'IN_PART') AND date BETWEEN ${from} AND ${to}
  GROUP BY cluster
)
SELECT d.driver,
  count(DISTINCT d.cluster) AS clusters,
  sum(d.claims) AS claims,
  sum(d.volumes) AS volumes,
  sum(CASE WHEN exists(d.capabilities, c -> c.capability = 'SNAPSHOT' AND c.state = 'UNKNOWN') THEN 1 ELSE 0 END) AS snapshot_unknown,
  sum(CASE WHEN exists(d.capabilities, c -> c.capability = 'RESTORE' AND c.state = 'UNKNOWN') THEN 1 ELSE 0 END) AS restore_unknown,
  min(d.cluster) AS example
FROM drivers d JOIN latest l ON d.cluster = l.cluster AND d.date = l.date
WHERE NOT d.curated
GROUP BY d.driver
ORDER BY claims DESC, clusters DESC, d.driver
