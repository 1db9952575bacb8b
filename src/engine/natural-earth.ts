import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Scales of Natural Earth's land (public domain): 1 : 110 million for a world, 50 for a region, 10 for a strait. */
export type LandScale = '110m' | '50m' | '10m';

type Land = GeoJSON.FeatureCollection<GeoJSON.Geometry>;

const require = createRequire(import.meta.url);
const known = new Map<LandScale, Land>();

/** The world's land as polygons in degrees, without borders; read when a map first asks for it. */
export function naturalEarthLand(scale: LandScale): Land {
  const before = known.get(scale);
  if (before) return before;
  const topology = require(`world-atlas/land-${scale}.json`) as Topology<{ land: GeometryCollection }>;
  const land = feature(topology, topology.objects.land);
  known.set(scale, land);
  return land;
}
