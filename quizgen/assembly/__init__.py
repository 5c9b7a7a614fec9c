"""From blueprint, items and seed to forms."""
