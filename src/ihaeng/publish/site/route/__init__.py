"""A mission's route as a map: offline, of Natural Earth's land, drawn for the region that the route needs."""

from ihaeng.publish.site.route.route_map import RouteMap, route_map
from ihaeng.publish.site.route.stops import Stop, home_of, stops_of

__all__ = ["RouteMap", "Stop", "home_of", "route_map", "stops_of"]
