"""How fast Parley is: lines of figures, most of them ratios, which hold on any machine."""
