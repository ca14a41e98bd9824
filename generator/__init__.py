"""Sourced issue briefings from news: articles in, a cited and dated static site out."""
